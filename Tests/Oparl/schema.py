# SPDX-License-Identifier: EUPL-1.2
"""The members of each kind by the schemas of OParl 1.1 and 1.0, written for this check and not read from the server's code.

A line is `name form`; `+` marks what came with 1.1, `-` what 1.0 alone has, `!` what is required. Forms: s text, u address, u:X address of an object,
l address of a list, d day, t time, b flag, i number, s* texts, u* addresses, o:X object, o*:X objects, g GeoJSON.
"""

ARTEN = ("System", "Body", "LegislativeTerm", "Organization", "Person", "Membership", "Meeting", "AgendaItem", "Paper", "Consultation",
         "File", "Location")
# Version 1.0 has neither times nor lists of these.
INNERE = ("LegislativeTerm", "Membership", "AgendaItem", "Consultation")
RUECKVERWEIS = {"Membership": "person", "AgendaItem": "meeting", "Consultation": "paper", "LegislativeTerm": "body"}

ALLE = "!id u, !type s, keyword s*, web u, license u"
FELDER = {
    "System": "!oparlVersion s, otherOparlVersions u*, !body l, name s, contactEmail s, contactName s, website u, vendor u, product u",
    "Body": "system u:System, shortName s, !name s, website u, licenseValidSince t, oparlSince t, ags s, rgs s, equivalent u*, contactEmail s, "
            "contactName s, !organization l, !person l, !meeting l, !paper l, !legislativeTerm o*:LegislativeTerm, +agendaItem l, "
            "+consultation l, +file l, +locationList l, +legislativeTermList l, +membership l, +mainOrganization u:Organization, "
            "classification s, location o:Location",
    "LegislativeTerm": "body u:Body, name s, startDate d, endDate d",
    "Organization": "body u:Body, name s, membership u*:Membership, meeting l, +consultation l, shortName s, post s*, "
                    "subOrganizationOf u:Organization, organizationType s, classification s, startDate d, endDate d, website u, "
                    "location o:Location, externalBody u, +memberCount i",
    "Person": "body u:Body, name s, familyName s, givenName s, formOfAddress s, affix s, title s*, gender s, phone s*, email s*, "
              "location u:Location, status s*, membership o*:Membership, life s, lifeSource s",
    "Membership": "person u:Person, organization u:Organization, role s, votingRight b, startDate d, endDate d, onBehalfOf u:Organization",
    "Meeting": "name s, meetingState s, cancelled b, start t, end t, location o:Location, organization u*:Organization, participant u*:Person, "
               "invitation o:File, resultsProtocol o:File, verbatimProtocol o:File, auxiliaryFile o*:File, agendaItem o*:AgendaItem",
    "AgendaItem": "meeting u:Meeting, number s, +!order i, name s, public b, consultation u:Consultation, result s, resolutionText s, "
                  "resolutionFile o:File, auxiliaryFile o*:File, start t, end t",
    "Paper": "body u:Body, name s, reference s, date d, paperType s, relatedPaper u*:Paper, superordinatedPaper u*:Paper, "
             "subordinatedPaper u*:Paper, mainFile o:File, auxiliaryFile o*:File, location o*:Location, originatorPerson u*:Person, "
             "underDirectionOf u*:Organization, originatorOrganization u*:Organization, consultation o*:Consultation",
    "Consultation": "paper u:Paper, agendaItem u:AgendaItem, meeting u:Meeting, organization u*:Organization, authoritative b, role s",
    "File": "name s, fileName s, mimeType s, date d, size i, sha1Checksum s, +sha512Checksum s, text s, !accessUrl u, downloadUrl u, "
            "externalServiceUrl u, masterFile u:File, derivativeFile u*:File, fileLicense u, meeting u*:Meeting, agendaItem u*:AgendaItem, "
            "paper u*:Paper",
    "Location": "description s, geojson g, streetAddress s, room s, postalCode s, subLocality s, locality s, bodies u*:Body, "
                "-organization u*:Organization, -meeting u*:Meeting, +organizations u*:Organization, +meetings u*:Meeting, "
                "+persons u*:Person, papers u*:Paper",
}


def schema(art, version):
    """({name: form}, {required names}) of a kind."""
    formen, pflicht = {}, set()
    zeiten = "created t, modified t, deleted b"
    if version == "1.1":
        zeiten = "!created t, !modified t, deleted b"
    elif art in INNERE:
        zeiten = ""
    for wort in f"{ALLE}, {FELDER[art]}, {zeiten}".split(", "):
        if not wort:
            continue
        name, form = wort.split(" ")
        if (name[0] == "+" and version == "1.0") or (name[0] == "-" and version == "1.1"):
            continue
        name = name.lstrip("+-")
        if name[0] == "!":
            name = name[1:]
            pflicht.add(name)
        formen[name] = form
    return formen, pflicht
