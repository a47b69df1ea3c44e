// SPDX-License-Identifier: EUPL-1.2
import Core

/// Rights in audits. Who only holds `lesen` and `ausgeben` is the auditor.
enum PruefungswesenRechte {
    static let lesen: Recht = "pr.lesen"
    static let ausgeben: Recht = "pr.ausgeben"
    static let antworten: Recht = "pr.antworten"
    static let umsetzen: Recht = "pr.umsetzen"
    static let fuehren: Recht = "pr.fuehren"
    static let fragen: Recht = "pr.fragen"

    static let alle = [
        RechtErklaerung(lesen, "IT-Prüfungen mit Fragen, Antworten, Empfehlungen und Kosten ansehen"),
        RechtErklaerung(ausgeben, "Eine IT-Prüfung mit den Belegen, die man sehen darf, als Paket ausgeben"),
        RechtErklaerung(antworten, "Fragen einer IT-Prüfung beantworten und Belege nennen"),
        RechtErklaerung(umsetzen, "Umsetzung der Empfehlungen der Organisationseinheit fortschreiben"),
        RechtErklaerung(
            fuehren, "IT-Prüfungen anlegen und abschließen, Feststellungen, Empfehlungen, Stellungnahmen und Kosten führen"),
        RechtErklaerung(fragen, "Fragen der IT-Prüfungen als Entwurf bearbeiten und veröffentlichen"),
    ]

    /// - Throws: `verboten`.
    static func pruefe(_ akteur: Akteur, _ recht: Recht) throws(PruefungswesenError) {
        guard akteur.darf(recht) else { throw .verboten }
    }
}
