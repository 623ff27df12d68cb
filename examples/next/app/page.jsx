import Link from 'next/link';
import { Guide } from './Guide';

export default function Page() {
    return (
        <main>
            <h1>Support for your growth</h1>
            <Guide />
            <Link href="/other">Another page</Link>
        </main>
    );
}
