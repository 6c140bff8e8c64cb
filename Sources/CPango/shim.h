/* The part of Pango's stable interface (1.48 and later) that paragraphs are set with, declared here
   and not included: pango.pc asks, by way of GModule, for the flag -pthread, which the Swift package
   manager refuses with a warning in every build. */

#include <fontconfig/fontconfig.h>
#include <stdint.h>

typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoFont PangoFont;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoAttrList PangoAttrList;

typedef struct _GSList {
  void *data;
  struct _GSList *next;
} GSList;

typedef struct _PangoAttribute {
  const void *klass;
  uint32_t start_index;
  uint32_t end_index;
} PangoAttribute;

typedef struct _PangoItem {
  int32_t offset;
  int32_t length;
  int32_t num_chars;
  struct {
    void *shape_engine;
    void *lang_engine;
    PangoFont *font;
    uint8_t level;
    uint8_t gravity;
    uint8_t flags;
    uint8_t script;
    PangoLanguage *language;
    GSList *extra_attrs;
  } analysis;
} PangoItem;

typedef struct _PangoGlyphInfo {
  uint32_t glyph;
  struct {
    int32_t width;
    int32_t x_offset;
    int32_t y_offset;
  } geometry;
  uint32_t attr;
} PangoGlyphInfo;

typedef struct _PangoGlyphString {
  int32_t num_glyphs;
  PangoGlyphInfo *glyphs;
  int32_t *log_clusters;
  int32_t space;
} PangoGlyphString;

typedef struct _PangoGlyphItem {
  PangoItem *item;
  PangoGlyphString *glyphs;
} PangoGlyphItem;

typedef struct _PangoLayoutLine {
  PangoLayout *layout;
  int32_t start_index;
  int32_t length;
  GSList *runs;
} PangoLayoutLine;

enum { FASCICLE_PANGO_LTR = 0, FASCICLE_PANGO_RTL = 1 };
enum { FASCICLE_PANGO_WRAP_WORD_CHAR = 2 };
enum { FASCICLE_PANGO_BOLD = 700, FASCICLE_PANGO_ITALIC = 2 };

void g_object_unref(void *object);

const char *pango_version_string(void);
PangoLanguage *pango_language_from_string(const char *language);

PangoFontMap *pango_ft2_font_map_new(void);
void pango_ft2_font_map_set_resolution(PangoFontMap *map, double x, double y);
void pango_fc_font_map_set_config(PangoFontMap *map, FcConfig *configuration);
void pango_fc_font_map_set_default_substitute(
    PangoFontMap *map, void (*substitute)(FcPattern *, void *), void *data, void (*notify)(void *));
FcPattern *pango_fc_font_get_pattern(PangoFont *font);
PangoContext *pango_font_map_create_context(PangoFontMap *map);
void pango_context_set_round_glyph_positions(PangoContext *context, int32_t is_rounding);
void pango_context_set_base_dir(PangoContext *context, int32_t direction);
void pango_context_set_language(PangoContext *context, PangoLanguage *language);

PangoFontDescription *pango_font_description_new(void);
void pango_font_description_set_family(PangoFontDescription *description, const char *family);
void pango_font_description_set_absolute_size(PangoFontDescription *description, double size);
void pango_font_description_set_weight(PangoFontDescription *description, int32_t weight);
void pango_font_description_set_style(PangoFontDescription *description, int32_t style);
void pango_font_description_free(PangoFontDescription *description);

PangoAttrList *pango_attr_list_new(void);
PangoAttribute *pango_attr_font_desc_new(const PangoFontDescription *description);
PangoAttribute *pango_attr_foreground_new(uint16_t red, uint16_t green, uint16_t blue);
void pango_attr_list_insert(PangoAttrList *list, PangoAttribute *attribute);
void pango_attr_list_unref(PangoAttrList *list);

PangoLayout *pango_layout_new(PangoContext *context);
void pango_layout_set_auto_dir(PangoLayout *layout, int32_t is_automatic);
void pango_layout_set_wrap(PangoLayout *layout, int32_t wrap);
void pango_layout_set_width(PangoLayout *layout, int32_t width);
void pango_layout_set_text(PangoLayout *layout, const char *text, int32_t length);
void pango_layout_set_attributes(PangoLayout *layout, PangoAttrList *list);
GSList *pango_layout_get_lines_readonly(PangoLayout *layout);
