import { engineToHostSchema } from '#api/engine-control.ts';
/** How long a lock may take before the engine is killed where it stands, in milliseconds. */
const lockPatience = 1500;
/** Wraps a started process. The host learns that it is ready, locked or refused, and nothing else. */
export function openEngineProcess(child, vaultDir) {
    let end = { inOrder: false, hidden: false, refused: null };
    const ready = Promise.withResolvers();
    const ended = Promise.withResolvers();
    ready.promise.catch(() => { }); // whoever never asks for `ready` must not be blamed for its failure
    child.onMessage((message) => {
        const parsed = engineToHostSchema.safeParse(message);
        if (parsed.success)
            hear(parsed.data);
    });
    child.onExit(() => {
        ready.reject(new Error('engine ended before it was ready'));
        ended.resolve(end);
    });
    child.send({ type: 'start', vaultDir });
    function hear(message) {
        if (message.type === 'ready')
            ready.resolve();
        if (message.type === 'locked')
            end = { ...end, inOrder: true, hidden: message.hidden };
        if (message.type === 'refused')
            end = { ...end, refused: message.reason };
    }
    return {
        ready: ready.promise,
        ended: ended.promise,
        join: (message, channel) => child.send(message, channel),
        kill: () => child.kill(),
        async lock() {
            const timer = setTimeout(() => child.kill(), lockPatience);
            try {
                child.send({ type: 'lock' });
            }
            catch {
                child.kill(); // the pipe is already gone
            }
            return ended.promise.finally(() => clearTimeout(timer));
        },
    };
}
