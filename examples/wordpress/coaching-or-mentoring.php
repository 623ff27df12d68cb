<?php
/**
 * Plugin Name: Coaching or mentoring
 * Description: A guide to coaching or mentoring in any page: put [coaching_or_mentoring] where it is to stand.
 * Version: 0.0.0
 * Requires at least: 6.1
 * Requires PHP: 7.2
 * License: MIT OR Apache-2.0
 */
defined( 'ABSPATH' ) || exit;

/** The files of the guide lie in the folder guide beside this file. */
function coaching_or_mentoring_enqueue() {
	$guide = plugins_url( 'guide/', __FILE__ );
	// Another address after an update: many servers let browsers keep scripts and sheets for weeks.
	$version = filemtime( __DIR__ . '/guide/coaching-or-mentoring.js' );
	wp_enqueue_style( 'coaching-or-mentoring', $guide . 'host.css', array(), $version );
	wp_enqueue_script( 'coaching-or-mentoring', $guide . 'coaching-or-mentoring.js', array(), $version, true );
}

// In the head, where the page is known to hold the guide, so that nothing moves when it comes.
add_action( 'wp_enqueue_scripts', function () {
	if ( is_singular() && has_shortcode( get_post()->post_content, 'coaching_or_mentoring' ) ) {
		coaching_or_mentoring_enqueue();
	}
} );

// It is a module. WordPress itself prints modules since 6.5 only.
add_filter( 'script_loader_tag', function ( $tag, $handle, $src ) {
	$is_ours = 'coaching-or-mentoring' === $handle;
	return $is_ours ? wp_get_script_tag( array( 'type' => 'module', 'src' => $src ) ) : $tag;
}, 10, 3 );

add_shortcode( 'coaching_or_mentoring', function ( $given, $fallback = '' ) {
	coaching_or_mentoring_enqueue();
	$attributes = '';
	foreach ( array( 'lang', 'content', 'loading', 'perspective', 'view', 'theme', 'storage', 'share' ) as $name ) {
		if ( isset( $given[ $name ] ) ) {
			// Word processors and some editors make straight quotes curly.
			$value = html_entity_decode( $given[ $name ], ENT_QUOTES, 'UTF-8' );
			$value = preg_replace( '/^[\s"\'\p{Pi}\p{Pf}„‚″′]+|[\s"\'\p{Pi}\p{Pf}„‚″′]+$/u', '', $value );
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	// WordPress often leaves a shortcode inside a paragraph, so nothing in here may end one.
	$inline = array( 'a' => array( 'href' => true ), 'em' => array(), 'strong' => array() );
	$fallback = trim( wp_kses( (string) $fallback, $inline ) );
	if ( '' === $fallback ) {
		$fallback = 'Coaching draws out your own thinking. Mentoring shares experience.';
	}
	return "<coaching-or-mentoring$attributes>$fallback</coaching-or-mentoring>";
} );
