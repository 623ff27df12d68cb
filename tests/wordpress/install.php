<?php
/**
 * Installs a WordPress that has no tables yet: php install.php WORDPRESS [network]. With the second word it also becomes a
 * network of sites in folders, of which /two/ is one.
 */
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require "$argv[1]/wp-load.php";
/** In the place of WordPress' own, which sends a mail. */
function wp_new_blog_notification() {
}
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

if ( ! is_blog_installed() ) {
	wp_install( 'Here', 'admin', 'admin@example.org', true, '', 'password' );
}
if ( isset( $argv[2] ) ) {
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) {
		$wpdb->$table = $prefixed;
	}
	install_network();
	$done = populate_network( 1, '127.0.0.1', 'admin@example.org', 'Here', '/', false );
	if ( is_wp_error( $done ) ) {
		fwrite( STDERR, $done->get_error_message() . "\n" );
		exit( 1 );
	}
	// What the rules of a server do for a network of sites in folders: /two/wp-content/ is /wp-content/, and so on.
	symlink( '.', ABSPATH . 'two' );
}
echo "WordPress $wp_version\n";
