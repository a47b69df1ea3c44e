// SPDX-License-Identifier: EUPL-1.2

extension Textvergleich {
    /// Which members of two sequences differ, with work that is bounded whatever comes: what begins and ends alike is set aside, members
    /// that both hold exactly once part the rest (patience difference), small parts are compared exactly, and a large part without such a
    /// member counts as replaced as a whole.
    enum Folge {
        /// Members of both sides together that are still compared exactly; that work and its memory grow with the square.
        private static let genau = 400
        /// How often a part is parted again.
        private static let tiefstens = 16

        static func unterschied(_ a: [String], _ b: [String]) -> (weg: [Bool], neu: [Bool]) {
            var nummern: [String: Int] = [:]
            func nummer(_ text: String) -> Int {
                if let bekannt = nummern[text] { return bekannt }
                nummern[text] = nummern.count
                return nummern.count - 1
            }
            var stand = Stand(a: a.map(nummer), b: b.map(nummer))
            stand.vergleiche(0..<a.count, 0..<b.count, 0)
            return (stand.weg, stand.neu)
        }

        private struct Stand {
            let a: [Int]
            let b: [Int]
            var weg: [Bool]
            var neu: [Bool]

            init(a: [Int], b: [Int]) {
                self.a = a
                self.b = b
                weg = Array(repeating: false, count: a.count)
                neu = Array(repeating: false, count: b.count)
            }

            mutating func vergleiche(_ links: Range<Int>, _ rechts: Range<Int>, _ tiefe: Int) {
                var (i, j, bisI, bisJ) = (links.lowerBound, rechts.lowerBound, links.upperBound, rechts.upperBound)
                while i < bisI, j < bisJ, a[i] == b[j] { (i, j) = (i + 1, j + 1) }
                while i < bisI, j < bisJ, a[bisI - 1] == b[bisJ - 1] { (bisI, bisJ) = (bisI - 1, bisJ - 1) }
                guard i < bisI, j < bisJ else { return ersetze(i..<bisI, j..<bisJ) }
                if bisI - i + bisJ - j <= genau { return genauer(i..<bisI, j..<bisJ) }
                let anker = tiefe < tiefstens ? self.anker(i..<bisI, j..<bisJ) : []
                guard !anker.isEmpty else { return ersetze(i..<bisI, j..<bisJ) }
                for (x, y) in anker {
                    vergleiche(i..<x, j..<y, tiefe + 1)
                    (i, j) = (x + 1, y + 1)
                }
                vergleiche(i..<bisI, j..<bisJ, tiefe + 1)
            }

            private mutating func ersetze(_ links: Range<Int>, _ rechts: Range<Int>) {
                for i in links { weg[i] = true }
                for j in rechts { neu[j] = true }
            }

            private mutating func genauer(_ links: Range<Int>, _ rechts: Range<Int>) {
                for schritt in Array(b[rechts]).difference(from: Array(a[links])) {
                    switch schritt {
                    case .remove(let stelle, _, _): weg[links.lowerBound + stelle] = true
                    case .insert(let stelle, _, _): neu[rechts.lowerBound + stelle] = true
                    }
                }
            }

            /// Members that both sides hold once, as many of them as stand in the same order on both.
            private func anker(_ links: Range<Int>, _ rechts: Range<Int>) -> [(Int, Int)] {
                let linke = Self.einmalige(a, links), rechte = Self.einmalige(b, rechts)
                let paare = linke.compactMap { wert, i in rechte[wert].map { (i, $0) } }.sorted { $0.0 < $1.0 }
                return Self.aufsteigend(paare)
            }

            private static func einmalige(_ folge: [Int], _ teil: Range<Int>) -> [Int: Int] {
                var stellen: [Int: Int] = [:]
                for i in teil { stellen[folge[i]] = stellen[folge[i]] == nil ? i : -1 }
                return stellen.filter { $0.value >= 0 }
            }

            /// The longest run whose second numbers rise, too.
            private static func aufsteigend(_ paare: [(Int, Int)]) -> [(Int, Int)] {
                var enden: [Int] = [], davor: [Int?] = []
                for (nr, paar) in paare.enumerated() {
                    var (unten, oben) = (0, enden.count)
                    while unten < oben {
                        let mitte = (unten + oben) / 2
                        if paare[enden[mitte]].1 < paar.1 { unten = mitte + 1 } else { oben = mitte }
                    }
                    davor.append(unten > 0 ? enden[unten - 1] : nil)
                    if unten == enden.count { enden.append(nr) } else { enden[unten] = nr }
                }
                var folge: [(Int, Int)] = []
                var stelle = enden.last
                while let nr = stelle {
                    folge.append(paare[nr])
                    stelle = davor[nr]
                }
                return folge.reversed()
            }
        }
    }
}
