package dev.hearth.adapter.external.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateCrtKeySpec;

/** RSA keys that nobody should have made. */
final class DamagedRsa {
    private DamagedRsa() {}

    /** The key with a public exponent that does not belong to the private one, as PKCS#8. */
    static byte[] withExponent(PrivateKey key, BigInteger exponent) {
        RSAPrivateCrtKey sound = (RSAPrivateCrtKey) key;
        RSAPrivateCrtKeySpec spec = new RSAPrivateCrtKeySpec(
                sound.getModulus(),
                exponent,
                sound.getPrivateExponent(),
                sound.getPrimeP(),
                sound.getPrimeQ(),
                sound.getPrimeExponentP(),
                sound.getPrimeExponentQ(),
                sound.getCrtCoefficient());
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
