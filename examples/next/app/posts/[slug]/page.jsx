import { posts } from '../../posts.js'

export async function generateMetadata({ params }) {
  const { slug } = await params
  return {
    metadataBase: new URL('https://blog.example'),
    openGraph: { images: [{ url: `/og/${slug}`, width: 1200, height: 630 }] },
  }
}

export default async function Page({ params }) {
  const { slug } = await params
  return <h1>{posts.find((known) => known.slug === slug)?.title}</h1>
}
