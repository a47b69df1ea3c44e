// SPDX-License-Identifier: EUPL-1.2

/// What one of those who handled a message has left (RFC 8617 §4.1).
struct ArcSet: Sendable {
    static let resultsName = "arc-authentication-results"
    static let messageName = "arc-message-signature"
    static let sealName = "arc-seal"

    let results: HeaderSection.Field
    let message: HeaderSection.Field
    let seal: HeaderSection.Field

    /// All sets of a header, the first one first; empty where nobody has sealed it.
    static func all(in header: HeaderSection) throws(ArcProblem) -> [ArcSet] {
        let found = [resultsName, messageName, sealName].map(header.all)
        guard let most = found.map(\.count).max(), most > 0 else { return [] }
        guard most <= ArcLimits.sets else { throw ArcProblem(.tooManySets) }
        var numbered: [[Int: HeaderSection.Field]] = []
        for fields in found {
            var byNumber: [Int: HeaderSection.Field] = [:]
            for field in fields {
                guard let number = number(field), byNumber.updateValue(field, forKey: number) == nil else {
                    throw ArcProblem(.incomplete)
                }
            }
            numbered.append(byNumber)
        }
        var sets: [ArcSet] = []
        for number in 1...most {
            guard let results = numbered[0][number], let message = numbered[1][number], let seal = numbered[2][number] else {
                throw ArcProblem(.incomplete)
            }
            sets.append(ArcSet(results: results, message: message, seal: seal))
        }
        return sets
    }

    /// `i=`; in the results the first tag, in the others anywhere in the list.
    private static func number(_ field: HeaderSection.Field) -> Int? {
        guard let colon = field.bytes.firstIndex(of: 0x3A) else { return nil }
        let value = field.bytes[(colon + 1)...]
        let digits: ArraySlice<UInt8>?
        if field.name == resultsName {
            let first = TagList.trim(value.prefix { $0 != 0x3B })
            let parts = first.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false).map { TagList.trim($0) }
            digits = parts.count == 2 && parts[0].elementsEqual([0x69]) ? parts[1] : nil
        } else {
            // What is no list of tags has no number either.
            digits = (try? TagList(value))?["i"]
        }
        guard let digits, (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}

/// Carries a fault out of reading.
struct ArcProblem: Error {
    let fault: ArcFault
    init(_ fault: ArcFault) { self.fault = fault }
}
