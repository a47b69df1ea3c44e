// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// The letter's stylesheet (DIN 5008 form B), at hand for every letter as `brief.css`.
/// A city that wants its own look passes a `Beigabe` of the same name.
public enum Briefbogen {
    public static let name = "brief.css"

    static func beigabe() throws(DruckError) -> Beigabe {
        guard let datei = Bundle.module.url(forResource: "brief", withExtension: "css", subdirectory: "Arbeiter") else {
            throw .abgestuerzt("brief.css fehlt im Bündel")
        }
        do { return Beigabe(name: name, typ: "text/css", inhalt: try Data(contentsOf: datei)) } catch {
            throw .abgestuerzt("brief.css: \(error)")
        }
    }
}
