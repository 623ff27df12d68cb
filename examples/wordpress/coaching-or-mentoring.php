<?php
/**
 * Plugin Name: Coaching or mentoring
 * Description: The guide as a shortcode: [coaching_or_mentoring]
 * Requires at least: 6.5
 */
defined( 'ABSPATH' ) || exit;

add_shortcode( 'coaching_or_mentoring', function ( $given ) {
	wp_enqueue_script_module(
		'coaching-or-mentoring',
		plugins_url( 'guide/coaching-or-mentoring.js', __FILE__ ),
		array(),
		null
	);
	$attributes = '';
	foreach ( array( 'lang', 'content', 'loading', 'perspective', 'view', 'theme', 'storage', 'share' ) as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
		}
	}
	return "<coaching-or-mentoring$attributes>"
		. '<p>Coaching draws out your own thinking. Mentoring shares experience.</p>'
		. '</coaching-or-mentoring>';
} );
