/** Projects on MongoDB keep the laws of their ports. */
@NullMarked
package dev.hearth.adapter.mongo.work;

import org.jspecify.annotations.NullMarked;
