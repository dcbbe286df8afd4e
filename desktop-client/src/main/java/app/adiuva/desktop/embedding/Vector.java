package app.adiuva.desktop.embedding;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/// Vectors as they are stored: 384 signed bytes, and their signs as 384 bits.
final class Vector {
    static final int LENGTH = 384;
    static final int LONGS = LENGTH / Long.SIZE;

    private Vector() {}

    /// In unit length, each number in steps of 1/127 of the greatest.
    static byte[] quantised(float[] vector) {
        float greatest = 0;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length && greatest > 0; i++) {
            bytes[i] = (byte) Math.round(127 * vector[i] / greatest);
        }
        return bytes;
    }

    static byte[] signs(byte[] vector) {
        byte[] signs = new byte[LENGTH / Byte.SIZE];
        for (int i = 0; i < LENGTH; i++) {
            if (vector[i] > 0) {
                signs[i / 8] |= (byte) (1 << (i % 8));
            }
        }
        return signs;
    }

    static LongBuffer longs(byte[] signs) {
        return ByteBuffer.wrap(signs).asLongBuffer();
    }

    /// The cosine of the angle between two, from -1 to 1.
    static double cosine(byte[] one, byte[] other) {
        long product = 0;
        long ones = 0;
        long others = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            ones += one[i] * one[i];
            others += other[i] * other[i];
        }
        return ones == 0 || others == 0 ? 0 : product / Math.sqrt((double) ones * others);
    }
}
