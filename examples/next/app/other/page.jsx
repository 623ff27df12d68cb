import Link from 'next/link';

export default function Other() {
    return (
        <main>
            <h1>Another page</h1>
            <Link href="/">Support for your growth</Link>
        </main>
    );
}
