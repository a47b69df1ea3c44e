// SPDX-License-Identifier: EUPL-1.2
import CmisProtocol
import Foundation
import JsonTree
import Testing

@Suite("Werte der Browser-Bindung")
struct BrowserJsonTests {
    private func lesen(_ json: JsonValue) throws -> Any { try JSONSerialization.jsonObject(with: Data(json.line.utf8)) }

    @Test("Ein Objekt ist gültiges JSON, lang und kurz")
    func objekt() throws {
        let lang = try #require(try lesen(BrowserJson.object(AtomTests.objekt)) as? [String: [String: Any]])
        let name = try #require(lang["properties"]?["cmis:name"] as? [String: Any])
        #expect(name["value"] as? String == "Brief & <x>.odt" && name["type"] as? String == "string")
        #expect(lang["allowableActions"]?["canCheckOut"] as? Bool == true)
        let kurz = try #require(try lesen(BrowserJson.object(AtomTests.objekt, succinct: true)) as? [String: [String: Any]])
        #expect(kurz["succinctProperties"]?["cmis:creationDate"] as? Int == 1_795_420_800_000)
        #expect(kurz["succinctProperties"]?["x"] as? [String] == ["a", "b"])
    }

    @Test("Das Dienstdokument nennt alles, was Programme voraussetzen")
    func dienst() throws {
        let ablage = CmisRepository(
            id: "akte", name: "n", description: "d", vendor: "v", product: "p", version: "1", rootFolderID: "wurzel")
        let alle = try #require(
            try lesen(BrowserJson.repositories(ablage, url: "http://h/a", rootUrl: "http://h/a/root")) as? [String: [String: Any]]
        )
        let info = try #require(alle["akte"])
        for name in [
            "repositoryId", "repositoryName", "repositoryDescription", "vendorName", "productName", "productVersion",
            "rootFolderId",
            "repositoryUrl", "rootFolderUrl", "capabilities", "cmisVersionSupported", "latestChangeLogToken", "changesIncomplete",
            "changesOnType", "principalIdAnonymous", "principalIdAnyone",
        ] {
            #expect(info[name] != nil, "\(name)")
        }
    }
}
