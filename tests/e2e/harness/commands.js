// What a story needs to be there before it begins, asked of the core by the door the page uses: every rule holds, and
// nothing is written beside it.

/** Runs one command from the window; a refusal is an error that says the sentence. */
export async function ask(page, name, request = {}) {
  const said = await page.session.executeAsync(
    (name, request, done) =>
      window.__TAURI_INTERNALS__.invoke("call", { name, ask: request }).then(
        (answer) => done({ answer }),
        (failure) => done({ failure }),
      ),
    name,
    request,
  );
  if (said.failure) throw new Error(`${name}: ${JSON.stringify(said.failure)}`);
  return said.answer;
}
