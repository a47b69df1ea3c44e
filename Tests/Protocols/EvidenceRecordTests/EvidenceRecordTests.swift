// SPDX-License-Identifier: EUPL-1.2
import Testing
import TimeStamp
import TimeStampTesting

@testable import EvidenceRecord

@Suite("Beweisdaten nach RFC 4998 mit Zeitstempeln nach RFC 3161") struct EvidenceRecordTests {
    static let stelle = Result { try OpensslAuthority() }
    private let dokument: [UInt8] = Array("Bescheid vom 28.11.2026".utf8)

    private func hash(_ algorithmus: DigestAlgorithm) -> [UInt8] { Hash.of(algorithmus, dokument) }

    private func ersterStempel(_ algorithmus: DigestAlgorithm = .sha256) throws -> ArchiveTimeStamp {
        let andere = (0..<6).map { Hash.of(algorithmus, [UInt8($0)]) }
        let baum = try #require(HashTree(andere + [hash(algorithmus)], algorithmus, digest: Hash.of))
        return try ArchiveTimeStamp(
            tree: try #require(baum.reduced(hash(algorithmus))), token: try Self.stelle.get().stempel(algorithmus, baum.root))
    }

    /// The stamp is renewed, then the tree with a stronger algorithm, then the stamp of the new chain.
    private func erneuert() throws -> EvidenceRecord {
        let stelle = try Self.stelle.get()
        let eins = try ersterStempel()
        let alt = Hash.of(.sha256, eins.token.der)
        let baum = try #require(HashTree([alt, Hash.of(.sha256, [9])], .sha256, digest: Hash.of))
        let zwei = try ArchiveTimeStamp(tree: try #require(baum.reduced(alt)), token: try stelle.stempel(.sha256, baum.root))
        let kette = [eins, zwei]
        let blatt = EvidenceRecord.renewedLeaf(document: hash(.sha512), after: [kette], .sha512, digest: Hash.of)
        let neu = try #require(HashTree([blatt, Hash.of(.sha512, [7]), Hash.of(.sha512, [8])], .sha512, digest: Hash.of))
        let drei = try ArchiveTimeStamp(tree: try #require(neu.reduced(blatt)), token: try stelle.stempel(.sha512, neu.root))
        let vier = try ArchiveTimeStamp(tree: [], token: try stelle.stempel(.sha512, Hash.of(.sha512, drei.token.der)))
        return try EvidenceRecord([kette, [drei, vier]])
    }

    @Test("Ein Stempel der echten Stelle sagt, was, wann und von wem gestempelt ist")
    func stempel() throws {
        let stempel = try Self.stelle.get().stempel(.sha384, hash(.sha384))
        #expect(stempel.imprint == MessageImprint(.sha384, hash(.sha384)))
        #expect(stempel.policy == "1.2.3.4.1")
        let zertifikat = try #require(stempel.certificate)
        #expect(zertifikat.subject == "Teststelle")
        #expect(zertifikat.issuer == "Testwurzel")
        #expect(zertifikat.notAfter - stempel.time > 9 * 365 * 86_400_000)
        #expect(try Self.stelle.get().verifies(token: stempel.der, hash: hash(.sha384)))
    }

    @Test("Eine Antwort auf eine andere Frage, eine Absage und Abgeschnittenes werden abgewiesen")
    func fremdeAntwort() throws {
        let stelle = try Self.stelle.get()
        let frage = TimeStampRequest(MessageImprint(.sha256, hash(.sha256)), nonce: [0, 7])
        let antwort = try stelle.reply(try frage.der())
        #expect(try TimeStampResponse.token(antwort, answering: frage).imprint == frage.imprint)
        let andereMarke = TimeStampRequest(frage.imprint, nonce: [8])
        #expect(throws: TimeStampError.foreign) { try TimeStampResponse.token(antwort, answering: andereMarke) }
        let anderes = TimeStampRequest(MessageImprint(.sha256, Hash.of(.sha256, [])), nonce: [0, 7])
        #expect(throws: TimeStampError.foreign) { try TimeStampResponse.token(antwort, answering: anderes) }
        #expect(throws: TimeStampError.malformed) { try TimeStampResponse.token(Array(antwort.dropLast()), answering: frage) }
        let absage: [UInt8] = [0x30, 0x0A, 0x30, 0x08, 0x02, 0x01, 0x02, 0x30, 0x03, 0x0C, 0x01, 0x6E]
        #expect(throws: TimeStampError.rejected(status: 2, text: "n")) { try TimeStampResponse.token(absage, answering: frage) }
    }

    @Test("Was geschrieben wird, wird gelesen wie es war", arguments: DigestAlgorithm.allCases)
    func hinUndZurueck(algorithmus: DigestAlgorithm) throws {
        let bericht = try EvidenceRecord([[try ersterStempel(algorithmus)]])
        let gelesen = try EvidenceRecord(try bericht.der())
        #expect(gelesen == bericht)
        #expect(try gelesen.verify(document: hash, digest: Hash.of).count == 1)
    }

    @Test("Erneuerter Stempel und erneuerter Baum beweisen das Dokument von Anfang an")
    func erneuerung() throws {
        let bericht = try EvidenceRecord(try erneuert().der())
        let stempel = try bericht.verify(document: hash, digest: Hash.of)
        #expect(stempel.map(\.chain) == [1, 1, 2, 2])
        #expect(stempel.map(\.place) == [1, 2, 1, 2])
        #expect(stempel.dropLast().allSatisfy { $0.validAt != nil })
        #expect(stempel.last?.validAt == nil)
        for einer in stempel {
            #expect(try Self.stelle.get().verifies(token: einer.token.der, hash: einer.token.imprint.hash))
        }
    }

    @Test("Ein anderes Dokument wird schon am ersten Stempel erkannt")
    func anderesDokument() throws {
        let bericht = try erneuert()
        #expect(throws: EvidenceError.notCovered(chain: 1, place: 1)) {
            try bericht.verify(document: { Hash.of($0, [0]) }, digest: Hash.of)
        }
    }

    @Test("Fehlt ein Stempel der alten Kette, deckt der neue Baum nicht mehr, was vor ihm war")
    func fehlendesGlied() throws {
        let ganz = try erneuert().chains
        let gekuerzt = try EvidenceRecord([[ganz[0][0]], ganz[1]])
        #expect(throws: EvidenceError.notCovered(chain: 2, place: 1)) { try gekuerzt.verify(document: hash, digest: Hash.of) }
        let vertauscht = try EvidenceRecord([[ganz[0][1], ganz[0][0]], ganz[1]])
        #expect(throws: EvidenceError.self) { try vertauscht.verify(document: hash, digest: Hash.of) }
        let gemischt = try EvidenceRecord([ganz[0] + ganz[1]])
        #expect(throws: EvidenceError.mixedAlgorithms(chain: 1)) { try gemischt.verify(document: hash, digest: Hash.of) }
    }

    @Test("Geänderte Bytes fallen auf: beim Lesen, beim Rechnen oder an der Unterschrift des Stempels")
    func geaenderteBytes() throws {
        let bericht = try EvidenceRecord([[try ersterStempel()]])
        let bytes = try bericht.der()
        let urspruenglich = bericht.chains[0][0]
        let stelle = try Self.stelle.get()
        for stelleImText in stride(from: 0, to: bytes.count, by: 7) {
            var anders = bytes
            anders[stelleImText] ^= 0x01
            guard let gelesen = try? EvidenceRecord(anders) else { continue }
            guard (try? gelesen.verify(document: hash, digest: Hash.of)) != nil else { continue }
            // What is left lies inside the stamp: there the signature speaks. Or it says nothing, like the list of algorithms.
            let stempel = gelesen.chains[0][0]
            if stempel.token.der != urspruenglich.token.der {
                let haelt = try stelle.verifies(token: stempel.token.der, hash: stempel.token.imprint.hash)
                #expect(!haelt || stempel.token.time == urspruenglich.token.time, "Byte \(stelleImText)")
            } else {
                #expect(stempel.tree == urspruenglich.tree, "Byte \(stelleImText)")
            }
        }
    }

    @Test("Zu große, leere und verschachtelte Eingaben werden abgewiesen")
    func grenzen() throws {
        #expect(throws: EvidenceError.tooLarge) { try EvidenceRecord([UInt8](repeating: 0x30, count: 2 << 20)) }
        #expect(throws: EvidenceError.malformed) { try EvidenceRecord([]) }
        #expect(throws: EvidenceError.malformed) { try EvidenceRecord([0x30, 0x80] + [UInt8](repeating: 0x30, count: 500)) }
        #expect(throws: EvidenceError.malformed) { try EvidenceRecord([] as [[ArchiveTimeStamp]]) }
        var enge = EvidenceLimits()
        enge.stamps = 1
        let (zwei, grenze) = (try erneuert().der(), enge)
        #expect(throws: EvidenceError.malformed) { _ = try EvidenceRecord(zwei, limits: grenze) }
    }
}
