/* A libxml2 built with ICU declares ICU's types in its headers, and they clash with those inside
   Foundation wherever both are imported. Nothing here reads the one structure that holds them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
