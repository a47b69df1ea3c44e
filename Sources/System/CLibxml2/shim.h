// SPDX-License-Identifier: EUPL-1.2
// Foundation brings an ICU of its own; where libxml2 names Debian's, one compilation sees both and refuses. Only the description of an
// encoding names ICU, behind pointers that nobody here follows: so the headers are read as if ICU were absent.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
