// SPDX-License-Identifier: EUPL-1.2

/// Words that say nothing alone. They stay in the index for phrases, but a query does not ask for them.
enum Fuellwoerter {
    static let alle: Set<String> = Set(
        """
        aber alle als also am an auch auf aus bei beim bis da das dass dem den der des die dies diese dieser dieses durch ein eine einem
        einen einer eines er es fuer gegen hat haben ich ihr ihre im in ist ja kein keine mit nach nicht noch nur ob oder ohne sein seine
        sich sie sind so ueber um und uns unter vom von vor war wegen wenn werden wie wir wird wurde zu zum zur
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
