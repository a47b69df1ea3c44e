// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// Says whether an SVG stands by itself: no document type, no script, nothing that is fetched from elsewhere.
enum SvgCheck {
    private static let svg = "http://www.w3.org/2000/svg"
    private static let active: Set<String> = ["script", "foreignObject", "iframe", "handler", "listener"]

    static func accepts(_ bytes: [UInt8]) -> Bool {
        do {
            let root = try XmlReader.read(bytes, limits: XmlLimits(bytes: 20 << 20, elements: 200_000))
            return root.name == XmlName(svg, "svg") && isQuiet(root)
        } catch {
            return false
        }
    }

    private static func isQuiet(_ element: XmlElement) -> Bool {
        guard !active.contains(element.name.local) else { return false }
        let quiet = element.attributes.allSatisfy { attribute in
            if attribute.name.local == "href" {
                return attribute.value.hasPrefix("#") || attribute.value.hasPrefix("data:image/")
            }
            return !attribute.name.local.lowercased().hasPrefix("on") && fetchesNothing(attribute.value)
        }
        guard quiet, element.name.local != "style" || fetchesNothing(element.text) else { return false }
        return element.elements.allSatisfy(isQuiet)
    }

    /// In CSS only `url(#…)` stays inside the picture. An escape could write `url` or `@import` otherwise.
    private static func fetchesNothing(_ css: String) -> Bool {
        let low = css.lowercased()
        guard !low.contains("@import"), !low.contains("\\") else { return false }
        return low.split(separator: "url(", omittingEmptySubsequences: false).dropFirst().allSatisfy { rest in
            rest.first { !" \"'".contains($0) } == "#"
        }
    }
}
