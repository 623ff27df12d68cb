<?php
/** For the tests alone: a theme for one visit (?theme=), and what optimisers make of a page (?optimise=). */
if ( isset( $_GET['theme'] ) ) {
	foreach ( array( 'template', 'stylesheet' ) as $option ) {
		add_filter( "pre_option_$option", function () {
			return $_GET['theme'];
		} );
	}
}

// The area for widgets is on every page, but only one page is about it.
add_filter( 'sidebars_widgets', function ( $areas ) {
	return is_admin() || 'widget' === ( $_GET['pagename'] ?? '' ) ? $areas : array();
} );

if ( isset( $_GET['optimise'] ) ) {
	ob_start( function ( $page ) {
		switch ( $_GET['optimise'] ) {
			case 'minify':
				return preg_replace( array( '/<!--.*?-->/s', '/>\s+</', '/\s{2,}/' ), array( '', '><', ' ' ), $page );
			case 'defer':
				return preg_replace( '/<script (?![^>]*\b(defer|async)\b)([^>]*\bsrc=)/', '<script defer $2', $page );
			case 'footer':
				preg_match_all( '#<script\b[^>]*\bsrc=[^>]*></script>#', $page, $scripts );
				return str_replace( '</body>', implode( '', $scripts[0] ) . '</body>', str_replace( $scripts[0], '', $page ) );
			case 'delay':
				// All scripts wait until somebody touches the page.
				$page = preg_replace( '/<script type="module" src=/', '<script type="delayed" data-src=', $page );
				return str_replace( '</body>', '<script>
					addEventListener("pointermove", () => document.querySelectorAll("script[type=delayed]").forEach((old) => {
						const script = document.createElement("script");
						Object.assign(script, { type: "module", src: old.dataset.src });
						old.replaceWith(script);
					}), { once: true });
				</script></body>', $page );
		}
		return $page;
	} );
}
