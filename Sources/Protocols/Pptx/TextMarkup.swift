// SPDX-License-Identifier: EUPL-1.2

/// Paragraphs as markup; every run says its language.
enum TextMarkup {
    static func paragraph(_ text: String, _ language: String, size: Int? = nil, properties: Markup = .none) -> Markup {
        let height: Markup = size.map { #" sz="\#($0)""# } ?? .none
        return "<a:p>\(properties)\(runs(SlideRun(text), language, height))<a:endParaRPr lang=\"\(language)\"\(height)/></a:p>"
    }

    static func paragraph(_ paragraph: SlideParagraph, _ language: String) -> Markup {
        """
        <a:p>\(properties(paragraph))\(paragraph.runs.flatMap { runs($0, language) })\
        <a:endParaRPr lang="\(language)"/></a:p>
        """
    }

    private static func runs(_ run: SlideRun, _ language: String, _ height: Markup = .none) -> [Markup] {
        let look: Markup = #"<a:rPr lang="\#(run.language ?? language)"\#(height)\#(run.strong ? #" b="1""# : Markup.none)/>"#
        var out: [Markup] = []
        for (index, line) in TextRule.lines(run.text).enumerated() {
            if index > 0 { out.append("<a:br>\(look)</a:br>") }
            if !line.isEmpty { out.append("<a:r>\(look)<a:t>\(line)</a:t></a:r>") }
        }
        return out
    }

    private static func properties(_ paragraph: SlideParagraph) -> Markup {
        let level: Markup = paragraph.level == 0 ? .none : #" lvl="\#(paragraph.level)""#
        switch paragraph.list {
        case .unordered: return level == .none ? .none : "<a:pPr\(level)/>"
        case .none, .continued:
            let margin = (paragraph.level + (paragraph.list == .continued ? 1 : 0)) * TextFit.indent
            return "<a:pPr marL=\"\(margin)\"\(level) indent=\"0\"><a:buNone/></a:pPr>"
        case .ordered(let start):
            let margin = (paragraph.level + 1) * TextFit.indent
            let begin: Markup = start == 1 ? .none : #" startAt="\#(start)""#
            return """
                <a:pPr marL="\(margin)"\(level) indent="\(-TextFit.indent)"><a:buFont typeface="+mj-lt"/>\
                <a:buAutoNum type="arabicPeriod"\(begin)/></a:pPr>
                """
        }
    }
}
