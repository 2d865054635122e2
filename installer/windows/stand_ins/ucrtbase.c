/* The complex functions of Windows' C library, which numpy wants and Wine 10 leaves out. All
   others are forwarded to Wine's own library; see stand_ins.py. A complex number is a structure
   there, as in <complex.h> of that library, and long double is double. */

#include <complex.h>

typedef struct { float real, imaginary; } FloatComplex;
typedef struct { double real, imaginary; } DoubleComplex;

static float _Complex from_float(FloatComplex z) { return __builtin_complex(z.real, z.imaginary); }
static double _Complex from_double(DoubleComplex z) { return __builtin_complex(z.real, z.imaginary); }
static FloatComplex to_float(float _Complex z) {
    return (FloatComplex){__real__ z, __imag__ z};
}
static DoubleComplex to_double(double _Complex z) {
    return (DoubleComplex){__real__ z, __imag__ z};
}

#define COMPLEX(name) \
    DoubleComplex own_##name(DoubleComplex z) { return to_double(name(from_double(z))); } \
    FloatComplex own_##name##f(FloatComplex z) { return to_float(name##f(from_float(z))); }
#define REAL(name) \
    double own_##name(DoubleComplex z) { return name(from_double(z)); } \
    float own_##name##f(FloatComplex z) { return name##f(from_float(z)); }

COMPLEX(ccos)
COMPLEX(ccosh)
COMPLEX(cexp)
COMPLEX(csin)
COMPLEX(csinh)
COMPLEX(ctan)
COMPLEX(ctanh)
REAL(cabs)
REAL(carg)
REAL(cimag)
REAL(creal)

DoubleComplex own_cpow(DoubleComplex base, DoubleComplex exponent) {
    return to_double(cpow(from_double(base), from_double(exponent)));
}
FloatComplex own_cpowf(FloatComplex base, FloatComplex exponent) {
    return to_float(cpowf(from_float(base), from_float(exponent)));
}
