// SPDX-License-Identifier: EUPL-1.2

extension TraceHeader {
    /// Whether the sender's program marked the message as urgent: `Priority` and `Importance` (RFC 2156), `X-Priority` and `X-MSMail-Priority` as
    /// most programs write them, `MT-Priority` (RFC 6758), in which 4 is urgent (RFC 6710, appendix B). Any of them is enough.
    public var isUrgent: Bool {
        words("priority").contains("urgent") || words("importance").contains("high")
            || words("x-msmail-priority").contains("high")
            || words("x-priority").contains { value in
                value.split(separator: " ").first.flatMap { Int($0) }.map { (1...2).contains($0) } ?? false
            }
            || words("mt-priority").contains { Int($0).map { (4...9).contains($0) } ?? false }
    }
}
