// SPDX-License-Identifier: EUPL-1.2
public import Store

extension ReadAccess {
    /// Whether a job of this kind still waits for its turn, so that another of the same would only do its work.
    public func auftragWartet(_ art: String) throws -> Bool {
        try row("SELECT 1 FROM auftrag WHERE art = \(art) AND zustand = 'wartet' LIMIT 1") != nil
    }
}
