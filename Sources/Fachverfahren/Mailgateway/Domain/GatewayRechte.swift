// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// Rights of the mail gateway. None of them shows what a message says: neither subject nor text is kept outside the spool.
enum GatewayRechte {
    static let betreiben: Recht = "mailgateway.betreiben"
    static let entscheiden: Recht = "mailgateway.entscheiden"
    static let regeln: Recht = "mailgateway.regeln"
    static let ausgabe: Recht = "mailgateway.schluesselausgabe"

    /// Of the Poststelle, which explains it: who sends its letters prints those with passwords too.
    static let postausgang: Recht = "post.ausgang"

    static let schluessel: Recht = "mailgateway.schluessel"

    static let alle = [
        RechtErklaerung(betreiben, "E-Mail-Gateway: Warteschlange, Laufweg und Statistik ansehen, ohne Betreff und Inhalt"),
        RechtErklaerung(
            entscheiden,
            "E-Mail-Gateway: angehaltene Nachrichten freigeben oder verwerfen, wartende sofort versuchen, Domains anhalten"),
        RechtErklaerung(
            ausgabe, "E-Mail-Gateway: Herausgabe privater Schlüssel beantragen und Anträge anderer freigeben"),
        RechtErklaerung(regeln, "E-Mail-Gateway: Regeln vorschlagen und Vorschläge anderer freigeben"),
        RechtErklaerung(
            schluessel, "E-Mail-Gateway: Zertifikate aufnehmen, ihnen vertrauen oder sie sperren, eigene Schlüssel sperren"),
    ]
}
