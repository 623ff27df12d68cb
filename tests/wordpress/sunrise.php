<?php
/** For the tests alone: a network keeps its host in the database, but every server of a test has another port. */
add_filter( 'pre_get_network_by_path', function () {
	$network = WP_Network::get_instance( 1 );
	$network->domain = $_SERVER['HTTP_HOST'];
	return $network;
} );

add_filter( 'pre_get_site_by_path', function ( $site, $domain, $path ) {
	// The longer path first: that of the site, then that of the network.
	$sites = get_sites( array( 'path__in' => array( $path, '/' ), 'orderby' => 'path_length', 'order' => 'DESC' ) );
	$sites[0]->domain = $domain;
	return $sites[0];
}, 10, 3 );

foreach ( array( 'home', 'siteurl' ) as $option ) {
	add_filter( "pre_option_$option", function () {
		return 'http://' . $_SERVER['HTTP_HOST'] . untrailingslashit( get_site()->path );
	} );
}
