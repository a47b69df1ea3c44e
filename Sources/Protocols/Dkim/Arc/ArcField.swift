// SPDX-License-Identifier: EUPL-1.2
internal import Bytes

/// Fields of a set, up to and with `b=`.
enum ArcField {
    static func message(_ sealing: ArcSealing, number: Int, names: [String], bodyHash: [UInt8]) -> [UInt8] {
        var line = SignatureField.Line()
        line.text = "ARC-Message-Signature:"
        for tag in ["i=\(number);", "a=\(sealing.algorithm.rawValue);", "c=relaxed/relaxed;"] { line.add(tag) }
        for tag in ["d=\(sealing.domain);", "s=\(sealing.selector);", "t=\(sealing.time);"] { line.add(tag) }
        for (place, name) in names.enumerated() {
            line.add((place == 0 ? "h=" : "") + name + (place == names.count - 1 ? ";" : ":"), blank: place == 0)
        }
        line.add("bh=\(Base64.text(bodyHash));")
        line.add("b=", fold: true)
        return Array(line.text.utf8)
    }

    static func seal(_ sealing: ArcSealing, number: Int, state: ArcState) -> [UInt8] {
        var line = SignatureField.Line()
        line.text = "ARC-Seal:"
        for tag in ["i=\(number);", "a=\(sealing.algorithm.rawValue);", "cv=\(state.rawValue);"] { line.add(tag) }
        for tag in ["d=\(sealing.domain);", "s=\(sealing.selector);", "t=\(sealing.time);"] { line.add(tag) }
        line.add("b=", fold: true)
        return Array(line.text.utf8)
    }
}
