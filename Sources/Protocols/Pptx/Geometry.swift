// SPDX-License-Identifier: EUPL-1.2

/// Places on the slide in EMU: 914 400 to the inch, 12 700 to the point.
struct Box: Hashable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int

    var transform: Markup { #"<a:xfrm><a:off x="\#(x)" y="\#(y)"/><a:ext cx="\#(width)" cy="\#(height)"/></a:xfrm>"# }

    /// The largest box of these proportions inside, in the middle or at the top.
    func fitting(_ size: PngSize, top: Bool) -> Box {
        let byWidth = width * size.height / size.width
        var inner = self
        if byWidth <= height {
            inner.height = max(1, byWidth)
        } else {
            inner.width = max(1, height * size.width / size.height)
        }
        inner.x += (width - inner.width) / 2
        if !top { inner.y += (height - inner.height) / 2 }
        return inner
    }
}

enum Geometry {
    static let slide = Box(x: 0, y: 0, width: 12_192_000, height: 6_858_000)
    static let notes = Box(x: 0, y: 0, width: 6_858_000, height: 9_144_000)
    static let point = 12_700

    static let title = Box(x: 609_600, y: 320_040, width: 10_972_800, height: 1_005_840)
    static let rule = Box(x: 609_600, y: 1_371_600, width: 10_972_800, height: 27_432)
    static let body = Box(x: 609_600, y: 1_554_480, width: 10_972_800, height: 4_572_000)
    static let footer = Box(x: 609_600, y: 6_309_360, width: 8_229_600, height: 365_760)
    static let number = Box(x: 9_448_800, y: 6_309_360, width: 2_133_600, height: 365_760)

    static let coverTitle = Box(x: 914_400, y: 1_554_480, width: 10_363_200, height: 1_828_800)
    static let coverBody = Box(x: 914_400, y: 3_566_160, width: 10_363_200, height: 2_286_000)
    static let chapterTitle = Box(x: 914_400, y: 2_103_120, width: 10_363_200, height: 1_463_040)
    static let chapterBody = Box(x: 914_400, y: 3_749_040, width: 10_363_200, height: 1_828_800)

    private static let gap = 304_800

    /// Text to the left of a picture.
    static var left: Box {
        var box = body
        box.width = (body.width - gap) / 2
        return box
    }

    static var right: Box {
        var box = left
        box.x += left.width + gap
        return box
    }

    /// Text above a table: as high as it needs, at most half.
    static func above(_ height: Int) -> Box {
        var box = body
        box.height = min(height, (body.height - gap) / 2)
        return box
    }

    static func below(_ upper: Box) -> Box {
        var box = body
        box.y = upper.y + upper.height + gap / 2
        box.height = body.y + body.height - box.y
        return box
    }
}
