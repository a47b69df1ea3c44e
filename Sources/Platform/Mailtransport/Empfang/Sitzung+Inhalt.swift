// SPDX-License-Identifier: EUPL-1.2
internal import Logging
internal import Smtp

/// A message that comes in chunks (RFC 3030).
struct Stueckannahme {
    var leser: SmtpBdatDecoder
    let senke: any Nachrichtensenke
    var fehlt = false
}

extension Sitzung {
    func nimmInhalt() async throws -> Bool {
        guard let umschlag, let senke = await senke(umschlag) else { return weise(.localError) }
        dialog.accepted()
        antworte(.startMail)
        var leser = SmtpDataDecoder(maximumSize: grenzen.nachricht, bareLineFeed: regeln.zeilenvorschub)
        let ende = ContinuousClock.now + grenzen.inhalt
        var voll = false
        var vorrat = zeilen.takeRest()
        while true {
            if !vorrat.isEmpty {
                let genutzt = vorrat.withUnsafeBytes { leser.feed($0) { lege($0, senke, &voll) } }
                vorrat.removeFirst(genutzt)
            }
            strom.nutze { bytes in (leser.feed(bytes) { lege($0, senke, &voll) }, ()) }
            if let befund = leser.end {
                zeilen.feed(vorrat)
                uebernimmRest()
                let antwort = await antwort(befund, senke, voll: voll)
                dialog.contentEnded(accepted: antwort.code < 300)
                vergissNachricht()
                antworte(antwort)
                return true
            }
            guard try await mehr(bis: ende) else { return false }
        }
    }

    func nimmStueck(_ groesse: Int, letzter: Bool) async throws -> Bool {
        var annahme: Stueckannahme
        if let bisher = stuecke {
            annahme = bisher
        } else {
            guard let umschlag, let senke = await senke(umschlag) else {
                guard try await ueberlies(groesse) else { return false }
                return weise(.localError)
            }
            annahme = Stueckannahme(leser: SmtpBdatDecoder(maximumSize: grenzen.nachricht, bareLineFeed: .refuse), senke: senke)
        }
        annahme.leser.begin(size: groesse, last: letzter)
        let ende = ContinuousClock.now + grenzen.inhalt
        var vorrat = zeilen.takeRest()[...]
        while !annahme.leser.isChunkComplete || annahme.leser.end == nil && letzter {
            if vorrat.isEmpty {
                guard try await mehr(bis: ende) else { return false }
                vorrat = strom.nutze { ($0.count, Array($0)[...]) }
            }
            let schritt = annahme.leser.feed(vorrat)
            for stueck in schritt.pieces { stueck.withUnsafeBytes { lege($0, annahme.senke, &annahme.fehlt) } }
            vorrat = schritt.rest
        }
        zeilen.feed(vorrat)
        uebernimmRest()
        if let problem = annahme.leser.problem {
            stuecke = nil
            if letzter { vergissNachricht() }
            return weise(problem.reply)
        }
        guard letzter, let befund = annahme.leser.end else {
            stuecke = annahme
            dialog.accepted()
            antworte(SmtpReply(250, "2.0.0", "\(groesse) octets received"))
            return true
        }
        vergissNachricht()
        let antwort = await antwort(befund, annahme.senke, voll: annahme.fehlt)
        guard antwort.code < 300 else { return weise(antwort) }
        dialog.accepted()
        antworte(antwort)
        return true
    }

    private func senke(_ umschlag: Umschlag) async -> (any Nachrichtensenke)? {
        do { return try await regeln.nachricht(gegenstelle, umschlag) } catch {
            log.error("Nachricht kann nicht angenommen werden", metadata: ["grund": "\(error)"])
            return nil
        }
    }

    /// A store that is full is told after the end, like everything else: stopping early would turn the rest of the message into commands.
    private func lege(_ bytes: UnsafeRawBufferPointer, _ senke: any Nachrichtensenke, _ voll: inout Bool) {
        guard !voll else { return }
        do { try senke.nimm(bytes) } catch {
            log.error("Nachricht kann nicht abgelegt werden", metadata: ["grund": "\(error)"])
            voll = true
        }
    }

    private func antwort(_ befund: SmtpDataSummary, _ senke: any Nachrichtensenke, voll: Bool) async -> SmtpReply {
        if let problem = befund.problem { return problem.reply }
        return voll ? .storageFull : await senke.annehmen(befund)
    }
}
