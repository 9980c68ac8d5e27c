export declare const folder: string;
export declare const etcd: string;
export declare const kubeApiserver: string;
export declare const missing: readonly string[];
export declare const kubectl: string | undefined;
