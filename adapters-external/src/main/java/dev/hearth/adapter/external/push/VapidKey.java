package dev.hearth.adapter.external.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;

/**
 * The pair of keys of the curve P-256 that follows from a secret. It is the same on all nodes, and after each start, with nothing to be kept:
 * browsers are subscribed to one public key and know no other.
 */
record VapidKey(ECPrivateKey secret, ECPublicKey open) {
    private static final String CURVE = "secp256r1";

    /**
     * The pair of a secret.
     *
     * @param seed 32 bytes or more that nobody else knows
     */
    static VapidKey of(byte[] seed) {
        mustSuffice(seed);
        try {
            ECParameterSpec curve = curve();
            BigInteger number = new BigInteger(1, seed)
                    .mod(curve.getOrder().subtract(BigInteger.ONE))
                    .add(BigInteger.ONE);
            return of(number, curve);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + CURVE, missing);
        }
    }

    /** @throws IllegalArgumentException where a seed is too short to keep anybody from guessing it */
    static byte[] mustSuffice(byte[] seed) {
        if (seed.length < 32) {
            throw new IllegalArgumentException("The secret that pushes are signed with is too short.");
        }
        return seed;
    }

    private static VapidKey of(BigInteger number, ECParameterSpec curve) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance("EC");
        ECPoint point = new Curve(curve).times(number);
        return new VapidKey((ECPrivateKey) keys.generatePrivate(new ECPrivateKeySpec(number, curve)), (ECPublicKey)
                keys.generatePublic(new ECPublicKeySpec(point, curve)));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(CURVE));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    @Override
    public String toString() {
        return "[key]";
    }

    /** The JDK has no door to the public key of a private one. Done once: how long it takes tells nobody anything. */
    private record Curve(ECPoint start, BigInteger p, BigInteger a) {
        private static final BigInteger THREE = BigInteger.valueOf(3);

        Curve(ECParameterSpec spec) {
            this(
                    spec.getGenerator(),
                    ((ECFieldFp) spec.getCurve().getField()).getP(),
                    spec.getCurve().getA());
        }

        ECPoint times(BigInteger number) {
            ECPoint sum = ECPoint.POINT_INFINITY;
            for (int bit = number.bitLength() - 1; bit >= 0; bit--) {
                sum = plus(sum, sum);
                if (number.testBit(bit)) {
                    sum = plus(sum, start);
                }
            }
            return sum;
        }

        /** Of two that are not each other's opposite: of multiples below the order none are. */
        private ECPoint plus(ECPoint one, ECPoint other) {
            if (one.equals(ECPoint.POINT_INFINITY)) {
                return other;
            }
            BigInteger slope = one.equals(other)
                    ? one.getAffineX()
                            .pow(2)
                            .multiply(THREE)
                            .add(a)
                            .multiply(one.getAffineY().shiftLeft(1).modInverse(p))
                    : other.getAffineY()
                            .subtract(one.getAffineY())
                            .multiply(other.getAffineX()
                                    .subtract(one.getAffineX())
                                    .modInverse(p));
            BigInteger x = slope.pow(2)
                    .subtract(one.getAffineX())
                    .subtract(other.getAffineX())
                    .mod(p);
            BigInteger y = slope.multiply(one.getAffineX().subtract(x))
                    .subtract(one.getAffineY())
                    .mod(p);
            return new ECPoint(x, y);
        }
    }
}
