<?php
/**
 * Fills a fresh WordPress as an organisation would: php seed.php WORDPRESS PLUGIN.zip SNIPPET. The plugin comes in by WordPress'
 * own installer. Pages are named after where the guide stands in them. A network of sites gets a second one at /two/.
 */
$_SERVER += array( 'HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'REMOTE_ADDR' => '127.0.0.1' );
require "$argv[1]/wp-load.php";
foreach ( array( 'file', 'misc', 'plugin', 'class-wp-upgrader', 'user' ) as $part ) {
	require_once ABSPATH . "wp-admin/includes/$part.php";
}

$admin = get_user_by( 'login', 'admin' );
wp_set_password( 'password', $admin->ID );
wp_set_current_user( $admin->ID );
// Nobody but this machine is asked for anything.
update_option( 'show_avatars', 0 );
// Else the first sign-in asks whether the address of the administrator is right.
update_option( 'admin_email_lifespan', time() + YEAR_IN_SECONDS );

$upgrader = new Plugin_Upgrader( new Automatic_Upgrader_Skin() );
if ( true !== $upgrader->install( $argv[2] ) ) {
	fwrite( STDERR, implode( "\n", $upgrader->skin->get_upgrade_messages() ) . "\n" );
	exit( 1 );
}
$activated = activate_plugin( $upgrader->plugin_info(), '', is_multisite() );
if ( is_wp_error( $activated ) ) {
	fwrite( STDERR, $activated->get_error_message() . "\n" );
	exit( 1 );
}

$page = function ( $name, $content, $author = 0 ) {
	$page = array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => $name, 'post_name' => $name );
	wp_insert_post( wp_slash( $page + array( 'post_content' => $content, 'post_author' => $author ) ) );
};
$tag = '[coaching_or_mentoring]';
$block = "<!-- wp:shortcode -->\n$tag\n<!-- /wp:shortcode -->";
$html = function ( $html ) {
	return "<!-- wp:html -->\n$html\n<!-- /wp:html -->";
};
$guide = '/wp-content/plugins/coaching-or-mentoring/guide/';
$snippet = str_replace( '/guide/', $guide, file_get_contents( $argv[3] ) );
$frame = '<div><iframe src="' . $guide . 'embed.html" title="Coaching or mentoring?" width="100%" height="900" style="border: 0"></iframe></div>';

$page( 'alone', $block );
$page( 'twice', str_replace( 'mentoring]', 'mentoring loading="eager"]', "$block\n\n$block" ) );
$page( 'sentence', "<!-- wp:paragraph -->\n<p>Try this: $tag And tell us how it went.</p>\n<!-- /wp:paragraph -->" );
$page( 'classic', "Try this:\n$tag\nAnd tell us how it went." );
$page( 'quotes', '[coaching_or_mentoring perspective=”leader” theme=&#8220;dark&#8221;]' );
$page( 'own', '[coaching_or_mentoring]<p>Ask <a href="/people">us</a>.</p>[/coaching_or_mentoring]' );
$page( 'html', $html( $snippet ) );
$page( 'frame', $html( $frame ) );

// Who may write no script finds it taken out without a word.
$restricted = function ( $name, $role ) use ( $page, $block, $html, $snippet, $admin ) {
	$author = wp_insert_user( array( 'user_login' => $name, 'user_pass' => 'password', 'role' => $role ) );
	if ( ! is_multisite() ) {
		get_user_by( 'id', $author )->add_cap( 'unfiltered_html', false );
	}
	wp_set_current_user( $author );
	kses_init();
	$page( $name, $block . "\n\n" . $html( $snippet ), $author );
	kses_remove_filters();
	wp_set_current_user( $admin->ID );
};
$restricted( 'restricted', 'editor' );

// The widget area of a classic theme.
update_option( 'widget_block', array( 2 => array( 'content' => "<p>Try this: $tag</p>" ), '_multiwidget' => 1 ) );
update_option( 'sidebars_widgets', array( 'sidebar-1' => array( 'block-2' ), 'array_version' => 3 ) );
$page( 'widget', '<!-- wp:paragraph --><p>Below is the widget area.</p><!-- /wp:paragraph -->' );

if ( is_multisite() ) {
	switch_to_blog( wp_insert_site( array( 'domain' => '127.0.0.1', 'path' => '/two/', 'user_id' => $admin->ID ) ) );
	$page( 'alone', $block );
	$page( 'html', $html( $snippet ) );
	// Even who administers a site of a network has no right to write scripts.
	$restricted( 'restricted-too', 'administrator' );
}
