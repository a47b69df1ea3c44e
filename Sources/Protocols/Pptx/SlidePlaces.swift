// SPDX-License-Identifier: EUPL-1.2

/// Where the parts of a slide stand.
struct SlidePlaces {
    let title: Box
    let titleSize: Int
    let body: Box
    let bodySizes: [Int]
    /// The body stands elsewhere than in its layout.
    let bodyMoved: Bool
    let exhibit: Box?

    init(_ slide: Slide) {
        switch slide.layout {
        case .title:
            (title, titleSize) = (Geometry.coverTitle, TextFit.coverSize)
            (body, bodySizes) = (Geometry.coverBody, LayoutParts.coverSizes)
            (bodyMoved, exhibit) = (false, nil)
        case .sectionHeader:
            (title, titleSize) = (Geometry.chapterTitle, TextFit.coverSize)
            (body, bodySizes) = (Geometry.chapterBody, LayoutParts.coverSizes)
            (bodyMoved, exhibit) = (false, nil)
        case .titleAndContent, .titleOnly:
            (title, titleSize) = (Geometry.title, TextFit.titleSize)
            bodySizes = TextFit.sizes
            switch slide.exhibit {
            case nil: (body, bodyMoved, exhibit) = (Geometry.body, false, nil)
            case .some where slide.body.isEmpty: (body, bodyMoved, exhibit) = (Geometry.body, false, Geometry.body)
            case .picture: (body, bodyMoved, exhibit) = (Geometry.left, true, Geometry.right)
            case .table:
                let upper = Geometry.above(TextFit.height(slide.body, width: Geometry.body.width))
                (body, bodyMoved, exhibit) = (upper, true, Geometry.below(upper))
            }
        }
    }
}
