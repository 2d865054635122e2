/* Windows has ICU's converters in icuuc.dll, and Wine 10 does not. This one knows no character
   set, which Qt is prepared for: it reads and writes Unicode without it. */

#define EXPORT __declspec(dllexport)
enum { U_UNSUPPORTED_ERROR = 16 };
typedef int UErrorCode;

static void *unsupported(UErrorCode *error) {
    *error = U_UNSUPPORTED_ERROR;
    return 0;
}

EXPORT void *ucnv_open(const char *name, UErrorCode *error) { return unsupported(error); }
EXPORT const char *ucnv_getName(void *converter, UErrorCode *error) { return unsupported(error); }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error) {
    return unsupported(error);
}
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }

/* Called with an open converter only, of which there is none. */
#define NEVER(name) EXPORT void name(void) { __builtin_trap(); }
NEVER(ucnv_close)
NEVER(ucnv_reset)
NEVER(ucnv_getMaxCharSize)
NEVER(ucnv_getToUCallBack)
NEVER(ucnv_getFromUCallBack)
NEVER(ucnv_setToUCallBack)
NEVER(ucnv_setFromUCallBack)
NEVER(ucnv_cbToUWriteUChars)
NEVER(ucnv_cbFromUWriteUChars)
NEVER(ucnv_toUnicode)
NEVER(ucnv_fromUnicode)
NEVER(ucnv_toUCountPending)
NEVER(ucnv_fromUCountPending)
NEVER(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
