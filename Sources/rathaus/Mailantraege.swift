// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Core
internal import Foundation
internal import Mailgateway

struct Mailantraege: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: "Anträge auf Zertifikate für eigene Schlüssel, die neuesten zuerst.",
        discussion:
            "Mit --antrag und --ausgabe kommt ein Antrag (PKCS #10, PEM) in eine Datei; das Zertifikat dazu liest „import --schluessel“ ein."
    )

    @OptionGroup var ort: Ort
    @Option(help: "Kennung eines Antrags.") var antrag: String?
    @Option(help: "Datei für diesen Antrag.") var ausgabe: String?

    func validate() throws {
        guard (antrag == nil) == (ausgabe == nil) else { throw ValidationError("--antrag und --ausgabe gehören zusammen.") }
    }

    func run() async throws {
        let alle = try await Mailschluessel.gateway(ort).antraege()
        if let antrag, let ausgabe {
            guard let einer = alle.first(where: { $0.kennung == antrag }) else {
                throw ValidationError("Den Antrag \(antrag) gibt es nicht.")
            }
            return try Data(einer.pem).write(to: URL(fileURLWithPath: ausgabe))
        }
        if alle.isEmpty { Ausgabe.zeile("Es gibt keine Anträge.") }
        for z in alle {
            Ausgabe.zeile(
                "\(z.kennung)\tSchlüssel \(z.schluessel)\t\(z.inhaber)\t\(z.zustand)\t\(z.angelegt.tag)"
                    + (z.hinweis.map { "\t\($0)" } ?? ""))
        }
    }
}
