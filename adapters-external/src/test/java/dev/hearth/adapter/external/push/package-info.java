@NullMarked
package dev.hearth.adapter.external.push;

import org.jspecify.annotations.NullMarked;
