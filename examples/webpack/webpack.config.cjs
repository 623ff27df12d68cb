const CssMinimizerPlugin = require('css-minimizer-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

// The usual rule for style sheets, and a minimizer of them.
module.exports = {
    entry: './src/main.js',
    module: { rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] }] },
    optimization: { minimizer: ['...', new CssMinimizerPlugin()] },
    plugins: [
        new MiniCssExtractPlugin(),
        new HtmlPlugin({ template: 'src/index.html' }),
        new HtmlPlugin({ filename: 'other.html', template: 'src/other.html', inject: false }),
    ],
};
