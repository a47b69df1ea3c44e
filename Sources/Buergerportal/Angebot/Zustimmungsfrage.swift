// SPDX-License-Identifier: EUPL-1.2

/// The question by which an applicant with an account agrees to electronic notice. A procedure puts it into its form.
// § VwVfG:41(2a)
public enum Zustimmungsfrage {
    public static let id = "zustimmung_elektronisch"
    public static let ja = "ja"

    public static var frage: Frage {
        Frage(
            id,
            .wahl([
                .init(
                    ja, Portaltext("Ja, im Postfach des Bürgerportals", en: "Yes, in the mailbox of the citizen portal"),
                    hinweis: Portaltext(
                        "Der Bescheid gilt am Tag nach dem Abruf als bekannt gegeben. Dafür brauchen Sie ein Konto.",
                        en: "The notice takes effect on the day after you open it. You need an account for this.")),
                .init("nein", Portaltext("Nein, mit der Post", en: "No, by post")),
            ]),
            Portaltext("Dürfen wir Ihnen Bescheide elektronisch bekannt geben?", en: "May we give you notices electronically?"),
            hinweis: Portaltext(
                "Sie können die Zustimmung jederzeit widerrufen. Wir schicken eine E-Mail, sobald etwas bereitliegt.",
                en: "You can withdraw your consent at any time. We send an e-mail as soon as something is waiting."))
    }

    public static var seite: Formular.Seite {
        Formular.Seite("bekanntgabe", Portaltext("Bescheid", en: "Notice"), [frage])
    }
}
