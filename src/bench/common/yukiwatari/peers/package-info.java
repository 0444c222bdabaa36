/**
 * Solvers of other projects on our instances, for ops/bench peers: a process each, with a class
 * path of its own. Nothing of this is in the application or in its tests.
 */
package yukiwatari.peers;
