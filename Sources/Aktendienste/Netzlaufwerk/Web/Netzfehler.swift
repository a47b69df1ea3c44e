// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import Foundation
internal import Web
internal import WebDav
internal import XmlTree

/// Refusals in the protocol's own form; everything else goes to the shell.
enum Netzfehler {
    static func fangen(_ body: () async throws -> WebResponse) async throws -> WebResponse {
        do {
            return try await body()
        } catch let ablehnung as Ablehnung {
            return antwort(ablehnung)
        } catch AkteError.gesperrt {
            return antwort(Ablehnung(status: 423, text: "Das ist zum Bearbeiten gesperrt."))
        } catch let fehler as DavError {
            return antwort(.kaputt("\(fehler)"))
        } catch let fehler as XmlError {
            return antwort(fehler == .limit ? Ablehnung(status: 413, text: "Zu groß.") : .kaputt("\(fehler)"))
        }
    }

    private static func antwort(_ ablehnung: Ablehnung) -> WebResponse {
        guard let bedingung = ablehnung.bedingung else {
            return .daten(Data("\(ablehnung.text)\n".utf8), typ: "text/plain; charset=utf-8", status: ablehnung.status)
        }
        let stelle = ablehnung.stelle.map { "<D:href>\(XmlText.escaped($0))</D:href>" } ?? ""
        let xml =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:error xmlns:D=\"DAV:\"><D:\(bedingung)>\(stelle)</D:\(bedingung)></D:error>\n"
        return .daten(Data(xml.utf8), typ: Multistatus.mediaType, status: ablehnung.status)
    }
}
