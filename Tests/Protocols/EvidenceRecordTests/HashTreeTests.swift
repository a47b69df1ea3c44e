// SPDX-License-Identifier: EUPL-1.2
import Testing
import TimeStamp

@testable import EvidenceRecord

@Suite("Hashbaum (RFC 4998)") struct HashTreeTests {
    @Test("Aus jedem Blatt jedes zufälligen Baums führt der gekürzte Baum zur Wurzel, aus keinem fremden")
    func eigenschaft() throws {
        var folge = Folge(stand: 4998)
        for lauf in 0..<120 {
            let algorithmus = DigestAlgorithm.allCases[lauf % 3]
            let zahl = Int.random(in: 1...(lauf < 100 ? 40 : 700), using: &folge)
            let blaetter = (0..<zahl).map { _ in
                Hash.of(algorithmus, (0..<8).map { _ in UInt8.random(in: 0...255, using: &folge) })
            }
            let baum = try #require(HashTree(blaetter, algorithmus, digest: Hash.of))
            for blatt in blaetter.shuffled(using: &folge).prefix(25) {
                let gekuerzt = try #require(baum.reduced(blatt))
                #expect(HashTree.root(of: gekuerzt, from: blatt, algorithmus, Hash.of) == baum.root)
                var fremd = blatt
                fremd[Int.random(in: 0..<fremd.count, using: &folge)] ^= 1 << UInt8.random(in: 0..<8, using: &folge)
                #expect(baum.reduced(fremd) == nil)
                if !gekuerzt.isEmpty { #expect(HashTree.root(of: gekuerzt, from: fremd, algorithmus, Hash.of) == nil) }
                #expect(gekuerzt.count <= 11)
            }
        }
    }

    @Test("Die Reihenfolge der Blätter und doppelte ändern nichts")
    func reihenfolge() throws {
        let blaetter = (0..<9).map { Hash.of(.sha256, [UInt8($0)]) }
        let a = try #require(HashTree(blaetter, .sha256, digest: Hash.of))
        let b = try #require(HashTree(blaetter.reversed() + blaetter, .sha256, digest: Hash.of))
        #expect(a.root == b.root)
        #expect(HashTree([], .sha256, digest: Hash.of) == nil)
    }

    @Test("Ein Baum aus drei Blättern, von Hand gerechnet")
    func vonHand() throws {
        let h = (1...3).map { Hash.of(.sha256, [UInt8($0)]) }.sorted { $0.lexicographicallyPrecedes($1) }
        let links = Hash.of(.sha256, h[0] + h[1])
        let oben = [links, h[2]].sorted { $0.lexicographicallyPrecedes($1) }
        let baum = try #require(HashTree(h, .sha256, digest: Hash.of))
        #expect(baum.root == Hash.of(.sha256, oben[0] + oben[1]))
        #expect(baum.reduced(h[0]) == [[h[0], h[1]], [h[2]]])
        #expect(baum.reduced(h[2]) == [oben])
    }
}
