// SPDX-License-Identifier: EUPL-1.2
import Core
internal import Pptx

/// A report as slides for PowerPoint and its like, with the sources as notes. The same edition gives the same bytes.
struct Pptxform: Sendable {
    let rahmen: Berichtsrahmen

    func schreiben(_ ausgabe: Berichtsausgabe) throws -> [UInt8] {
        let sekunden = ausgabe.kenntnis.millisekunden / 1000
        return try Presentation(
            title: "\(ausgabe.titel.text) – Statusbericht, Stichtag \(ausgabe.stichtag.deutsch)", author: rahmen.herausgeber,
            footer: "\(rahmen.herausgeber) · Stichtag \(ausgabe.stichtag.deutsch)", created: sekunden, modified: sekunden,
            slides: Foliensatz(ausgabe).folien.map(\.alsSlide)
        ).pptx()
    }
}
