// SPDX-License-Identifier: EUPL-1.2

extension Totp {
    /// Which period the code belongs to, or `nil` if it is not valid now.
    ///
    /// The caller stores the answer and hands it in as `lastUsed` next time: a code counts once, and none older than the
    /// last used one counts at all (RFC 6238 §5.2). Store it in the same transaction that signs in.
    /// - Parameter window: periods before and after now that clocks may differ by (RFC 6238 §6).
    public func check(_ input: String, at unixSeconds: Int64, lastUsed: Int64?, window: Int = 1) -> Int64? {
        let given = input.utf8.filter { $0 != 0x20 }
        guard given.count == digits, given.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let now = counter(at: unixSeconds)
        var match: Int64?
        // All candidates are always computed: how long it takes tells nothing about which one fits.
        for counter in (now - Int64(max(0, window)))...(now + Int64(max(0, window))) where counter >= 0 {
            let equal = ConstantTime.equal(Array(code(counter: counter).utf8), given)
            let fresh = lastUsed.map { counter > $0 } ?? true
            if equal, fresh, match == nil { match = counter }
        }
        return match
    }
}

public enum ConstantTime {
    /// Time depends on the lengths only, never on where the first difference is.
    public static func equal(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        var difference: UInt8 = 0
        for i in a.indices { difference |= a[i] ^ b[i] }
        return difference == 0
    }
}
