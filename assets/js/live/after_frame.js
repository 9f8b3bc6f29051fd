/**
 * What stands around the picture follows once the picture is on screen, so that no frame waits for it.
 * @param {() => void} run @returns {() => void} Asks for it; asked often, it runs once.
 */
export function afterFrame(run) {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => setTimeout(() => {
      isAsked = false;
      run();
    }));
  };
}
