// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

extension WriteContext {
    /// Deletes what is said of an object in tables that name it by its identity alone: metadata, catchwords, references, and
    /// the values batches remember for taking them back. Part of destruction; irreversible.
    func objektVergessen(_ id: String) throws {
        try execute("DELETE FROM akte_merkmal WHERE objekt = \(id)")
        try execute("DELETE FROM akte_schlagwort WHERE objekt = \(id)")
        try execute("DELETE FROM akte_verweis WHERE von = \(id) OR nach = \(id)")
        try execute("DELETE FROM akte_zugriffsregel WHERE ort = \(id)")
        try execute("DELETE FROM akte_stapelposten WHERE objekt = \(id)")
    }
}
