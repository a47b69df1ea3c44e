// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What the gateway found out about a message when it came: keys get lost and certificates run out, and nobody can check it later as it was
/// checked then (mail facts §17.1).
struct Pruefvermerk: Sendable {
    static let dateiname = "Prüfung beim Eingang.txt"
    /// What says nothing of the message as it came.
    private static let ohne: Set<String> = ["Inhalt"]

    let text: String

    /// - Parameter zustellung: the recipient for whom it was opened.
    /// - Returns: `nil` where neither encryption nor signature was found and nobody checked the sender.
    init?(_ spur: Mailspur, zustellung: ZustellungID, gateway: String) {
        let zeilen = spur.eintraege.filter {
            ($0.schicht == .pruefung || $0.schicht == .oeffnen) && ($0.zustellung == nil || $0.zustellung == zustellung)
        }
        guard !zeilen.isEmpty else { return nil }
        let adresse = spur.zustellungen.first { $0.id == zustellung }?.adresse
        var alles = ["Prüfung einer E-Mail beim Eingang durch das E-Mail-Gateway \(gateway)", ""]
        alles += spur.umschlag.filter { !Self.ohne.contains($0.name) }.map { "\($0.name): \($0.wert)" }
        alles += ["", "Befunde", ""]
        alles += zeilen.map { "\($0.zeit.iso8601) \($0.satz(an: adresse))" }
        text = alles.map { "\($0)\r\n" }.joined()
    }
}
