// SPDX-License-Identifier: EUPL-1.2
import Smtp

/// Reads content in pieces, and says without any cleverness what should come out.
struct Inhalt: Equatable {
    var inhalt: [UInt8] = []
    var rest: [UInt8] = []
    var ende: SmtpDataSummary?

    static func lies(
        _ bytes: [UInt8], je schritt: Int = .max, _ lf: SmtpBareLineFeed = .refuse, groesse: Int = .max
    ) -> Inhalt {
        var leser = SmtpDataDecoder(maximumSize: groesse, bareLineFeed: lf)
        var ergebnis = Inhalt()
        for stueck in bytes.stuecke(min(schritt, max(1, bytes.count))) {
            let teil = leser.feed(stueck)
            for stueck in teil.pieces { ergebnis.inhalt += stueck }
            ergebnis.rest += teil.rest
        }
        ergebnis.ende = leser.end
        // What came out before something was found wrong is of no use to anybody.
        if ergebnis.ende?.problem != nil { ergebnis.inhalt = [] }
        return ergebnis
    }

    /// Where the end mark ends.
    static func stelle(in bytes: [UInt8]) -> Int? {
        let mit = [0x0D, 0x0A] + bytes
        return (0..<max(0, mit.count - 4)).first { mit[$0..<($0 + 5)].elementsEqual("\r\n.\r\n".utf8) }.map { $0 + 3 }
    }

    /// The first byte that breaks a rule.
    static func problem(in bytes: ArraySlice<UInt8>) -> SmtpDataProblem? {
        for stelle in bytes.indices {
            let (davor, danach) = (
                stelle == bytes.startIndex ? 0x0A : bytes[stelle - 1], stelle + 1 < bytes.endIndex ? bytes[stelle + 1] : 0
            )
            switch bytes[stelle] {
            case 0: return .nul
            case 0x0D where danach != 0x0A: return .bareCarriageReturn
            case 0x0A where davor != 0x0D: return .bareLineFeed
            default: continue
            }
        }
        return nil
    }

    /// The content of faultless bytes up to the dot of the end mark.
    static func ohnePunkte(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var (ergebnis, zeilenanfang) = ([UInt8](), true)
        for byte in bytes {
            if !(zeilenanfang && byte == 0x2E) { ergebnis.append(byte) }
            zeilenanfang = byte == 0x0A
        }
        return ergebnis
    }
}
