// SPDX-License-Identifier: EUPL-1.2

/// Letters of other alphabets that look like Latin ones. Capitals have their own rows: Η is an H, η looks like an n.
enum Zwillinge {
    static let tafel: [Unicode.Scalar: Character] = {
        var tafel: [Unicode.Scalar: Character] = [:]
        for (fremde, lateinisch) in zip(reihen, latein) {
            for (fremd, eigen) in zip(fremde.unicodeScalars, lateinisch) { tafel[fremd] = eigen }
        }
        return tafel
    }()

    private static let reihen = [
        "АВЕЅІЈКМНОРСТУХѴԚԜ",  // Cyrillic capitals
        "авеѕіјкмнорстухѵԛԝһԁгпї",
        "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ",  // Greek capitals
        "αβεικνορτυχγηςϲσω",
        "օսոհցԛ",  // Armenian
        "ⅰⅼⅽⅾⅿⅴⅹⅠⅬⅭⅮⅯⅤⅩ",  // Roman numerals
        "ℓ∣ǀ€",
    ]
    private static let latein = [
        "abesijkmhopctyxvqw",
        "abesijkmhopctyxvqwhdrni",
        "abezhikmnoptyxc",
        "abeikvoptuxynscow",
        "ounhgq",
        "ilcdmvxilcdmvx",
        "llle",
    ]
}
