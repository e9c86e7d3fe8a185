/** Makes what is derived from something once for it, for as long as it is there. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    let one = known.get(key);
    if (one === undefined) {
      one = { made: make(key) };
      known.set(key, one);
    }
    return one.made;
  };
}
